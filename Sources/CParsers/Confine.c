#define _GNU_SOURCE
#include "Wire.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define MEMORY ((rlim_t)512 << 20)

static void limit(__rlimit_resource_t resource, rlim_t value) {
    const struct rlimit both = {value, value};
    setrlimit(resource, &both);
}

#ifdef OWN_ARCHITECTURE
#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ANSWER(error) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (error))
#define ALLOW BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define ALLOW_CALL(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 1), ALLOW
// Memory may be had and given back, but none that code could be written to and run from.
#define ALLOW_WITHOUT(call, number, bits)                                                                              \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 4), LOAD(args[number]),                                         \
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 1, 0), ALLOW, ANSWER(EACCES)

static const struct sock_filter filter[] = {
    LOAD(arch), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OWN_ARCHITECTURE, 1, 0), ANSWER(ENOSYS), LOAD(nr),
    ALLOW_CALL(read), ALLOW_CALL(write), ALLOW_CALL(ppoll),
#ifdef __x86_64__
    ALLOW_CALL(poll),
#endif
    ALLOW_CALL(munmap), ALLOW_CALL(mremap), ALLOW_CALL(brk), ALLOW_CALL(madvise), ALLOW_CALL(futex),
    ALLOW_CALL(setitimer), ALLOW_CALL(clock_gettime), ALLOW_CALL(gettimeofday), ALLOW_CALL(getrandom),
    ALLOW_CALL(sched_yield), ALLOW_CALL(rt_sigreturn), ALLOW_CALL(rt_sigprocmask), ALLOW_CALL(restart_syscall),
    ALLOW_CALL(exit), ALLOW_CALL(exit_group), ALLOW_WITHOUT(mmap, 2, PROT_EXEC), ALLOW_WITHOUT(mprotect, 2, PROT_EXEC),
    ANSWER(EPERM),
};

static int install_filter(void) {
    const struct sock_fprog program = {sizeof filter / sizeof filter[0], (struct sock_filter *)filter};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}
#else
static int install_filter(void) { return 0; }
#endif

int confine_parser(void) {
    limit(RLIMIT_AS, MEMORY);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    // The pipes that it has, and nothing more.
    limit(RLIMIT_NOFILE, 1);
    prctl(PR_SET_DUMPABLE, 0);
    // A kernel without filters still keeps it from every other file and every socket.
    return install_filter() == 0 || errno == EINVAL || errno == ENOSYS ? 0 : -1;
}
