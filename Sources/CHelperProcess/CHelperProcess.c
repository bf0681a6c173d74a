#define _GNU_SOURCE
#include "CHelperProcess.h"
#include "Confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// MARK: In the child, where only async-signal-safe calls may be made

// The same file under a number that is none of the first three, which the child replaces; -1 with errno.
static int moved_up(int file) {
    if (file < 0 || file > 2) return file;
    int moved = fcntl(file, F_DUPFD_CLOEXEC, 3);
    close(file);
    return moved;
}

static void limit(__rlimit_resource_t resource, size_t value) {
    struct rlimit both = {value, value};
    setrlimit(resource, &both);
}

// A second later than the signal that says why it ends comes the one that ends it.
static void limit_time(unsigned seconds) {
    struct rlimit both = {seconds, seconds + 1};
    setrlimit(RLIMIT_CPU, &both);
}

// Not the address space, of which the runtime of Haskell reserves a terabyte, but what can be written to.
static void set_limits(const helper_limits *limits) {
    limit(RLIMIT_DATA, limits->memory);
    limit(RLIMIT_STACK, 8 << 20);
    limit_time(limits->seconds);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 64);
}

static void close_others(void) {
    if (syscall(SYS_close_range, 3U, ~0U, 0U) == 0) return;
    for (int file = 3; file < 65536; file++) close(file);
}

// Signals as a program expects them: what this one ignores or blocks would be inherited.
static void reset_signals(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    for (int number = 1; number < 32; number++) sigaction(number, &action, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static char *const environment[] = {"LANG=C.UTF-8", "PATH=", "HOME=/nonexistent", NULL};

// A session of its own, no file but three, and signals as they come.
static void part_from_parent(const int files[3]) {
    setsid();
    for (int number = 0; number < 3; number++) {
        if (dup2(files[number], number) != number) _exit(helper_exit_not_run);
    }
    close_others();
    reset_signals();
    if (chdir("/") != 0) _exit(helper_exit_not_run);
}

static void become(char *const *arguments, const int files[3], const helper_limits *limits, pid_t parent) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(helper_exit_not_run);
    part_from_parent(files);
    const char *program = path_in_place(arguments[0]);
    set_limits(limits);
    if (program == NULL || confine(program) != 0) _exit(helper_exit_unconfined);
    execve(program, arguments, environment);
    _exit(helper_exit_not_run);
}

static void become_server(const char *path, char *const *arguments, int input, int output) {
    const int nothing = moved_up(open("/dev/null", O_RDWR | O_CLOEXEC));
    const int files[3] = {input, output, nothing};
    part_from_parent(files);
    execve(path, arguments, environment);
    _exit(helper_exit_not_run);
}

// MARK: In the parent

int helper_file(const unsigned char *bytes, size_t length) {
    int file = moved_up(memfd_create("document", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (file < 0) return -1;
    size_t written = 0;
    while (written < length) {
        ssize_t count = write(file, bytes + written, length - written);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        written += (size_t)count;
    }
    const int seals = F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL;
    if (written == length && fcntl(file, F_ADD_SEALS, seals) == 0 && lseek(file, 0, SEEK_SET) == 0) return file;
    close(file);
    return -1;
}

static int make_pipe(int ends[2]) {
    int made[2];
    if (pipe2(made, O_CLOEXEC) != 0) return -1;
    ends[0] = moved_up(made[0]);
    ends[1] = moved_up(made[1]);
    if (ends[0] >= 0 && ends[1] >= 0) return 0;
    if (ends[0] >= 0) close(ends[0]);
    if (ends[1] >= 0) close(ends[1]);
    return -1;
}

static void close_ends(const int ends[2]) {
    close(ends[0]);
    close(ends[1]);
}

static int make_pipes(int first[2], int second[2]) {
    if (make_pipe(first) != 0) return -1;
    if (make_pipe(second) == 0) return 0;
    close_ends(first);
    return -1;
}

// No handler of this program may run in the child, which shares its terminal until it has a session of its own: there all
// signals stay blocked.
static pid_t fork_with_signals_blocked(void) {
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t process = fork();
    const int reason = errno;
    if (process != 0) pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = reason;
    return process;
}

int helper_start(char *const *arguments, int input, const helper_limits *limits, helper_process *started) {
    int output[2], errors[2];
    if (make_pipes(output, errors) != 0) return -1;
    const int files[3] = {input, output[1], errors[1]};
    const pid_t parent = getpid(), process = fork_with_signals_blocked();
    if (process == 0) become(arguments, files, limits, parent);
    const int reason = errno;
    close(output[1]);
    close(errors[1]);
    *started = (helper_process){process, output[0], errors[0]};
    if (process > 0) return 0;
    close(output[0]);
    close(errors[0]);
    errno = reason;
    return -1;
}

int helper_start_server(const char *path, char *const *arguments, helper_server *started) {
    int request[2], reply[2];
    if (make_pipes(request, reply) != 0) return -1;
    // Whoever writes into a full pipe would wait for a reader that may be gone.
    fcntl(request[1], F_SETFL, O_NONBLOCK);
    fcntl(request[1], F_SETPIPE_SZ, helper_pipe_size);
    fcntl(reply[1], F_SETPIPE_SZ, helper_pipe_size);
    const pid_t process = fork_with_signals_blocked();
    if (process == 0) become_server(path, arguments, request[0], reply[1]);
    const int reason = errno;
    close(reply[1]);
    *started = (helper_server){process, {request[0], request[1]}, reply[0]};
    if (process > 0) return 0;
    close_ends(request);
    close(reply[0]);
    errno = reason;
    return -1;
}

int helper_has_ended(pid_t process) {
    siginfo_t state;
    state.si_pid = 0;
    int result;
    do {
        result = waitid(P_PID, (id_t)process, &state, WEXITED | WNOHANG | WNOWAIT);
    } while (result != 0 && errno == EINTR);
    return result != 0 || state.si_pid == process;
}

int helper_take(pid_t process) {
    // Not yet taken, so its number cannot be that of another. Before it has a group of its own it is met by its own number.
    kill(-process, SIGKILL);
    kill(process, SIGKILL);
    int status = 0;
    pid_t taken;
    do {
        taken = waitpid(process, &status, 0);
    } while (taken < 0 && errno == EINTR);
    if (taken != process) return helper_exit_not_run;
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}
