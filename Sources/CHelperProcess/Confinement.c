#define _GNU_SOURCE
#include "CHelperProcess.h"
#include "Confinement.h"

#include <asm/ioctls.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

// MARK: Files

#define READ (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define RUN (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE)
// All that the first version knows, among it all that makes, removes and writes.
#define EVERYTHING ((1ULL << 13) - 1)

static void allow(int rules, const char *path, unsigned long long access) {
    const int file = open(path, O_PATH | O_CLOEXEC);
    if (file < 0) return;
    const struct landlock_path_beneath_attr rule = {.allowed_access = access, .parent_fd = file};
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(file);
}

// Of all files only the system's own can be read, and none but the program and what loads it can be started. A kernel that
// has no such rules leaves this to the filter, which lets any file be read; 0, or -1 when it has them and fails to apply them.
static int restrict_files(const char *program) {
    const struct landlock_ruleset_attr all = {.handled_access_fs = EVERYTHING};
    const int rules = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0);
    if (rules < 0) return 0;
    allow(rules, "/usr", READ);
    allow(rules, "/lib", READ);
    allow(rules, "/lib64", READ);
    allow(rules, "/etc/ld.so.cache", LANDLOCK_ACCESS_FS_READ_FILE);
    allow(rules, "/dev/null", LANDLOCK_ACCESS_FS_READ_FILE);
    allow(rules, "/lib64/ld-linux-x86-64.so.2", RUN);
    allow(rules, "/lib/ld-linux-aarch64.so.1", RUN);
    allow(rules, program, RUN);
    const int result = (int)syscall(SYS_landlock_restrict_self, rules, 0);
    close(rules);
    return result;
}

// MARK: System calls

#if defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef OWN_ARCHITECTURE
// Where the path of the program stands while it is started: nothing can be put there again, so nothing else can be started.
#define PATH_PLACE 0x10000U
#define LOW_END 0x200000U

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
// On both machines the low half of an argument comes first.
#define LOAD_LOW(number) LOAD(args[number])
#define LOAD_HIGH(number)                                                                                              \
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[number]) + sizeof(unsigned))
#define IF(test, value, skip_true, skip_false) BPF_JUMP(BPF_JMP | test | BPF_K, value, skip_true, skip_false)
#define ALLOW BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define REFUSE(error) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (error))

#define ALLOW_CALL(call) IF(BPF_JEQ, SYS_##call, 0, 1), ALLOW
#define NO_SUCH_CALL(call) IF(BPF_JEQ, SYS_##call, 0, 1), REFUSE(ENOSYS)
// Only where an argument has none, or all, of some bits, or is a value.
#define ALLOW_WITHOUT(call, number, bits)                                                                              \
    IF(BPF_JEQ, SYS_##call, 0, 4), LOAD_LOW(number), IF(BPF_JSET, bits, 0, 1), REFUSE(EACCES), ALLOW
#define ALLOW_WITH(call, number, bits)                                                                                 \
    IF(BPF_JEQ, SYS_##call, 0, 4), LOAD_LOW(number), IF(BPF_JSET, bits, 1, 0), REFUSE(EACCES), ALLOW
#define ALLOW_EQUAL(call, number, value)                                                                               \
    IF(BPF_JEQ, SYS_##call, 0, 4), LOAD_LOW(number), IF(BPF_JEQ, value, 1, 0), REFUSE(EPERM), ALLOW

#define TO_WRITE (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)
// Where the number of this process is put into the filter.
enum { own_process = 1 };

#define OWN_CALLS LOAD(arch), IF(BPF_JEQ, OWN_ARCHITECTURE, 1, 0), REFUSE(ENOSYS), LOAD(nr)

static const struct sock_filter program_filter[] = {
    OWN_CALLS,
    // What is read and printed; the input is already open.
    ALLOW_CALL(read), ALLOW_CALL(readv), ALLOW_CALL(pread64), ALLOW_CALL(write), ALLOW_CALL(writev), ALLOW_CALL(close),
    ALLOW_CALL(lseek), ALLOW_CALL(dup), ALLOW_CALL(dup3), ALLOW_CALL(fstat), ALLOW_CALL(newfstatat), ALLOW_CALL(statx),
    ALLOW_CALL(getdents64),
    ALLOW_CALL(faccessat), ALLOW_CALL(faccessat2), ALLOW_CALL(readlinkat), ALLOW_CALL(getcwd), ALLOW_CALL(fadvise64),
    ALLOW_WITHOUT(openat, 2, TO_WRITE), NO_SUCH_CALL(openat2),
#ifdef __x86_64__
    ALLOW_CALL(stat), ALLOW_CALL(lstat), ALLOW_CALL(access), ALLOW_CALL(readlink), ALLOW_CALL(poll), ALLOW_CALL(time),
    ALLOW_CALL(arch_prctl), ALLOW_CALL(epoll_create), ALLOW_CALL(epoll_wait), ALLOW_CALL(select),
    ALLOW_CALL(getrlimit), ALLOW_CALL(dup2), ALLOW_WITHOUT(open, 1, TO_WRITE),
#endif
    // Its own memory, in which nothing is shared, and nothing comes to stand where the path stood.
    ALLOW_CALL(brk), ALLOW_CALL(munmap), ALLOW_CALL(mprotect), ALLOW_CALL(madvise), ALLOW_CALL(membarrier),
    ALLOW_WITHOUT(mremap, 3, MREMAP_FIXED),
    IF(BPF_JEQ, SYS_mmap, 0, 9), LOAD_LOW(3), IF(BPF_JSET, MAP_SHARED, 6, 0), LOAD_HIGH(0), IF(BPF_JEQ, 0, 0, 3),
        LOAD_LOW(0), IF(BPF_JEQ, 0, 1, 0), IF(BPF_JGE, LOW_END, 0, 1), ALLOW, REFUSE(EACCES),
    // Its own threads.
    ALLOW_WITH(clone, 0, CLONE_THREAD), NO_SUCH_CALL(clone3), ALLOW_CALL(futex), ALLOW_CALL(set_robust_list),
    ALLOW_CALL(set_tid_address), ALLOW_CALL(rseq), ALLOW_CALL(sched_yield), ALLOW_CALL(sched_getaffinity),
    ALLOW_CALL(gettid), ALLOW_CALL(getpid), ALLOW_CALL(getppid), ALLOW_CALL(exit), ALLOW_CALL(exit_group),
    // Its own signals.
    ALLOW_CALL(rt_sigaction), ALLOW_CALL(rt_sigprocmask), ALLOW_CALL(rt_sigreturn), ALLOW_CALL(sigaltstack),
    ALLOW_CALL(restart_syscall), ALLOW_EQUAL(tgkill, 0, own_process),
    // Waiting, the time, chance.
    ALLOW_CALL(ppoll), ALLOW_CALL(pselect6), ALLOW_CALL(epoll_create1), ALLOW_CALL(epoll_ctl), ALLOW_CALL(epoll_pwait),
    ALLOW_CALL(eventfd2), ALLOW_CALL(pipe2), ALLOW_CALL(timerfd_create), ALLOW_CALL(timerfd_settime),
    ALLOW_CALL(timer_create), ALLOW_CALL(timer_settime), ALLOW_CALL(timer_delete), ALLOW_CALL(nanosleep),
    ALLOW_CALL(clock_nanosleep), ALLOW_CALL(clock_gettime), ALLOW_CALL(clock_getres), ALLOW_CALL(gettimeofday),
    ALLOW_CALL(times), ALLOW_CALL(getrandom),
    // What it is and runs on.
    ALLOW_CALL(uname), ALLOW_CALL(sysinfo), ALLOW_CALL(getrusage), ALLOW_CALL(getuid), ALLOW_CALL(geteuid),
    ALLOW_CALL(getgid), ALLOW_CALL(getegid), ALLOW_EQUAL(ioctl, 1, TCGETS),
    // Limits are read, not set; of a file only its flags.
    IF(BPF_JEQ, SYS_prlimit64, 0, 6), LOAD_HIGH(2), IF(BPF_JEQ, 0, 0, 2), LOAD_LOW(2), IF(BPF_JEQ, 0, 1, 0),
        REFUSE(EPERM), ALLOW,
    IF(BPF_JEQ, SYS_fcntl, 0, 4), LOAD_LOW(1), IF(BPF_JGT, F_SETFL, 0, 1), REFUSE(EPERM), ALLOW,
    // The program itself.
    IF(BPF_JEQ, SYS_execve, 0, 6), LOAD_HIGH(0), IF(BPF_JEQ, 0, 0, 2), LOAD_LOW(0), IF(BPF_JEQ, PATH_PLACE, 1, 0),
        REFUSE(EACCES), ALLOW,
    REFUSE(EPERM),
};

// Memory may be had and given back, but none that code could be written to and run from.
static const struct sock_filter server_filter[] = {
    OWN_CALLS, ALLOW_CALL(read), ALLOW_CALL(write), ALLOW_CALL(munmap), ALLOW_CALL(mremap), ALLOW_CALL(brk),
    ALLOW_CALL(madvise), ALLOW_CALL(futex), ALLOW_CALL(setitimer), ALLOW_CALL(clock_gettime), ALLOW_CALL(gettimeofday),
    ALLOW_CALL(getrandom), ALLOW_CALL(sched_yield), ALLOW_CALL(rt_sigreturn), ALLOW_CALL(rt_sigprocmask),
    ALLOW_CALL(restart_syscall), ALLOW_CALL(exit), ALLOW_CALL(exit_group), ALLOW_WITHOUT(mmap, 2, PROT_EXEC),
    ALLOW_WITHOUT(mprotect, 2, PROT_EXEC), REFUSE(EPERM),
};

static int install(const struct sock_filter *filter, size_t length) {
    const struct sock_fprog program = {(unsigned short)length, (struct sock_filter *)filter};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

enum { program_length = sizeof program_filter / sizeof program_filter[0] };

static int install_program_filter(void) {
    struct sock_filter own[program_length];
    memcpy(own, program_filter, sizeof own);
    for (size_t i = 0; i + 2 < program_length; i++) {
        // The comparison of the process that a signal is for, two steps behind that of the call.
        if (own[i].k == SYS_tgkill && own[i].code == (BPF_JMP | BPF_JEQ | BPF_K)) own[i + 2].k = (unsigned)getpid();
    }
    return install(own, program_length);
}

static int install_server_filter(void) {
    return install(server_filter, sizeof server_filter / sizeof server_filter[0]);
}

const char *path_in_place(const char *program) {
    const size_t length = strlen(program) + 1;
    if (length > 4096) return NULL;
    char *place = mmap((void *)(size_t)PATH_PLACE, 4096, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    if (place != (char *)(size_t)PATH_PLACE) return NULL;
    return memcpy(place, program, length);
}
#else
const char *path_in_place(const char *program) { return program; }
static int install_program_filter(void) { return -1; }
// What has no filter still has its limits.
static int install_server_filter(void) { return 0; }
#endif

int confine(const char *program) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || restrict_files(program) != 0) return -1;
    return install_program_filter();
}

static void limit(__rlimit_resource_t resource, rlim_t value) {
    const struct rlimit both = {value, value};
    setrlimit(resource, &both);
}

int helper_confine_server(size_t memory) {
    limit(RLIMIT_AS, memory);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    // The files that it has, and no more.
    limit(RLIMIT_NOFILE, 0);
    prctl(PR_SET_DUMPABLE, 0);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    // A kernel without filters still keeps it from every other file and every socket.
    return install_server_filter() == 0 || errno == EINVAL || errno == ENOSYS ? 0 : -1;
}
