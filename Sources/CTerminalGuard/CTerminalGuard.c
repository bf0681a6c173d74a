#define _GNU_SOURCE
#include "CTerminalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

// All that a handler may touch; written before the handlers are installed.
static struct {
    int terminal;
    int wake;
    struct termios outside;
    struct termios inside;
    char leave[512];
    size_t leave_length;
    char enter[512];
    size_t enter_length;
} guard;

// Whether the terminal is this program's now.
static volatile sig_atomic_t is_inside = 0;
// Whether curses is opening the screen: how to leave it is not known yet.
static volatile sig_atomic_t is_opening = 0;
// The request that came meanwhile; 0 when none did.
static volatile sig_atomic_t waiting = 0;
// Whether a thread is ending the program already.
static volatile int is_ending = 0;
// Whether `guard` is complete.
static volatile sig_atomic_t is_ready = 0;
static volatile sig_atomic_t was_resized = 0;
static volatile sig_atomic_t was_resumed = 0;

static int captured_errors = -1;
static int real_errors = -1;

// What goes wrong in the program itself; to ignore it would not make it go on.
static const int faults[] = { SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS };
// What others ask: all that ends a program unless it is handled. The real-time signals are requests too.
static const int requests[] = {
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT, SIGXCPU,
};
#define COUNT(table) (sizeof table / sizeof table[0])

// The actions that ours took the place of.
static struct sigaction before[_NSIG];
static unsigned char is_replaced[_NSIG];

// How long a terminal that nobody reads may hold up the end, in milliseconds, and all of the end, in seconds.
enum { WRITE_PATIENCE = 200, END_PATIENCE = 2 };

// The same file, opened so that writing does not wait; -1 when it cannot be. A regular file would be written at its start.
static int open_unwaiting(int file) {
    struct stat status;
    if (fstat(file, &status) != 0 || S_ISREG(status.st_mode)) return -1;
    char path[32] = "/proc/self/fd/";
    char *end = path + strlen(path);
    int unit = 1;
    while (unit <= file / 10) unit *= 10;
    for (; unit > 0; unit /= 10) *end++ = (char)('0' + file / unit % 10);
    return open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

// Whether the file takes bytes before patience ends.
static int takes_bytes(int file) {
    struct pollfd waited = { .fd = file, .events = POLLOUT };
    int count;
    while ((count = poll(&waited, 1, WRITE_PATIENCE)) < 0 && errno == EINTR) {}
    return count > 0 && (waited.revents & POLLOUT) != 0;
}

// Writes what the file takes; gives up where nobody reads it.
static void write_all(int original, const char *bytes, size_t length) {
    int unwaiting = open_unwaiting(original);
    int file = unwaiting >= 0 ? unwaiting : original;
    while (length > 0 && takes_bytes(file)) {
        ssize_t written = write(file, bytes, length);
        if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (written <= 0) break;
        bytes += written;
        length -= (size_t)written;
    }
    if (unwaiting >= 0) close(unwaiting);
}

// A program in the background must leave the terminal alone.
static int is_in_foreground(void) {
    pid_t group = tcgetpgrp(guard.terminal);
    return group < 0 || group == getpgrp();
}

static void leave_terminal(void) {
    if (!is_inside || !is_in_foreground()) return;
    is_inside = 0;
    tcsetattr(guard.terminal, TCSANOW, &guard.outside);
    write_all(guard.terminal, guard.leave, guard.leave_length);
}

static void enter_terminal(void) {
    if (!is_ready || !is_in_foreground()) return;
    tcsetattr(guard.terminal, TCSANOW, &guard.inside);
    write_all(guard.terminal, guard.enter, guard.enter_length);
    is_inside = 1;
}

static void wake_up(void) {
    uint64_t one = 1;
    (void)!write(guard.wake, &one, sizeof one);
}

// What a dying program had to say, its last words, held to characters that no terminal acts on.
static void replay_errors(void) {
    if (captured_errors < 0 || real_errors < 0) return;
    char buffer[1024];
    off_t size = lseek(captured_errors, 0, SEEK_END);
    off_t offset = size > 16384 ? size - 16384 : 0;
    ssize_t count;
    while ((count = pread(captured_errors, buffer, sizeof buffer, offset)) > 0) {
        for (ssize_t index = 0; index < count; index++) {
            unsigned char byte = (unsigned char)buffer[index];
            if (byte != '\n' && (byte < 0x20 || byte > 0x7E)) buffer[index] = '?';
        }
        write_all(real_errors, buffer, (size_t)count);
        offset += count;
    }
}

static void install(int number, void (*handler)(int), struct sigaction *previous) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = SA_ONSTACK | SA_RESTART;
    sigfillset(&action.sa_mask);
    sigaction(number, &action, previous);
}

static void replace(int number, void (*handler)(int)) {
    install(number, handler, &before[number]);
    is_replaced[number] = 1;
}

// What is ignored, as under nohup, stays ignored.
static void replace_unless_ignored(int number, void (*handler)(int)) {
    struct sigaction current;
    if (sigaction(number, NULL, &current) != 0 || current.sa_handler == SIG_IGN) return;
    replace(number, handler);
}

static void put_back(int number) {
    if (is_replaced[number]) sigaction(number, &before[number], NULL);
    is_replaced[number] = 0;
}

// Whatever holds up the end, it comes.
static void limit_time_to_end(void) {
    sigset_t alarms;
    sigemptyset(&alarms);
    sigaddset(&alarms, SIGALRM);
    // To ignore it drops one that is on its way.
    signal(SIGALRM, SIG_IGN);
    signal(SIGALRM, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &alarms, NULL);
    alarm(END_PATIENCE);
}

// Lets a handler that was there before end the program in its own words.
static void hand_over(int number) {
    if (!is_replaced[number] || before[number].sa_flags & SA_SIGINFO) return;
    void (*handler)(int) = before[number].sa_handler;
    if (handler == SIG_DFL || handler == SIG_IGN) return;
    if (real_errors >= 0) dup2(real_errors, STDERR_FILENO);
    handler(number);
}

static void on_end(int number) {
    int saved = errno;
    // The thread that was first has the terminal to give back.
    while (__atomic_exchange_n(&is_ending, 1, __ATOMIC_SEQ_CST)) pause();
    limit_time_to_end();
    leave_terminal();
    replay_errors();
    hand_over(number);
    alarm(0);
    signal(number, SIG_DFL);
    // Blocked until this handler returns; then the default action ends the program.
    raise(number);
    errno = saved;
}

// While the screen is being opened, the first request waits until it can be left again; a second one does not.
static void on_request(int number) {
    if (!is_opening || waiting) return on_end(waiting ? waiting : number);
    waiting = number;
    install(SIGALRM, on_request, NULL);
    alarm(END_PATIENCE);
}

static void end_opening(void) {
    is_opening = 0;
    if (waiting) raise(waiting);
}

static void on_stop(int number) {
    int saved = errno;
    leave_terminal();
    struct sigaction action, handled;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    sigaction(number, &action, &handled);
    raise(number);
    sigset_t stop, previous;
    sigemptyset(&stop);
    sigaddset(&stop, number);
    // The program stops here and goes on here.
    pthread_sigmask(SIG_UNBLOCK, &stop, &previous);
    pthread_sigmask(SIG_SETMASK, &previous, NULL);
    sigaction(number, &handled, NULL);
    errno = saved;
}

static void on_continue(int number) {
    (void)number;
    int saved = errno;
    enter_terminal();
    was_resumed = 1;
    wake_up();
    errno = saved;
}

static void on_resize(int number) {
    (void)number;
    int saved = errno;
    was_resized = 1;
    wake_up();
    errno = saved;
}

int terminal_guard_make_wake(void) {
    return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

void terminal_guard_install(int terminal, int wake, const struct termios *outside) {
    guard.terminal = terminal;
    guard.wake = wake;
    guard.outside = *outside;
    guard.leave_length = 0;
    waiting = 0;
    is_opening = 1;
    is_inside = 1;
    terminal_guard_protect_thread();
    for (size_t index = 0; index < COUNT(faults); index++) replace(faults[index], on_end);
    for (size_t index = 0; index < COUNT(requests); index++) replace_unless_ignored(requests[index], on_request);
    for (int number = SIGRTMIN; number <= SIGRTMAX; number++) replace_unless_ignored(number, on_request);
    replace_unless_ignored(SIGTSTP, on_stop);
    replace(SIGCONT, on_continue);
    replace(SIGWINCH, on_resize);
    replace(SIGPIPE, SIG_IGN);
}

void terminal_guard_enter(
    const struct termios *inside, const char *leave, size_t leave_length, const char *enter, size_t enter_length
) {
    // A terminal with words too long for us gets its modes back, which matter most.
    if (leave_length > sizeof guard.leave || enter_length > sizeof guard.enter) leave_length = enter_length = 0;
    guard.inside = *inside;
    memcpy(guard.leave, leave, leave_length);
    guard.leave_length = leave_length;
    memcpy(guard.enter, enter, enter_length);
    guard.enter_length = enter_length;
    is_ready = 1;
    end_opening();
}

void terminal_guard_lend(void) {
    is_ready = 0;
    is_inside = 0;
    // What is typed at another program is meant for that one.
    if (is_replaced[SIGINT]) signal(SIGINT, SIG_IGN);
    if (is_replaced[SIGQUIT]) signal(SIGQUIT, SIG_IGN);
}

void terminal_guard_take_back(void) {
    struct sigaction previous;
    install(SIGTTOU, SIG_IGN, &previous);
    // A shell may have left another group in the foreground.
    tcsetpgrp(guard.terminal, getpgrp());
    sigaction(SIGTTOU, &previous, NULL);
    if (is_replaced[SIGINT]) install(SIGINT, on_request, NULL);
    if (is_replaced[SIGQUIT]) install(SIGQUIT, on_request, NULL);
    is_ready = 1;
    is_inside = 1;
}

void terminal_guard_remove(void) {
    is_ready = 0;
    is_inside = 0;
    for (int number = 1; number < _NSIG; number++) put_back(number);
    end_opening();
}

void terminal_guard_protect_thread(void) {
    static _Thread_local char stack[32768];
    stack_t alternate;
    memset(&alternate, 0, sizeof alternate);
    alternate.ss_sp = stack;
    alternate.ss_size = sizeof stack;
    sigaltstack(&alternate, NULL);
}

int terminal_guard_take_resized(void) {
    int result = was_resized;
    was_resized = 0;
    return result;
}

int terminal_guard_take_resumed(void) {
    int result = was_resumed;
    was_resumed = 0;
    return result;
}

int terminal_guard_capture_errors(void) {
    int memory = memfd_create("errors", MFD_CLOEXEC);
    if (memory < 0) return -1;
    int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (real < 0 || dup2(memory, STDERR_FILENO) < 0) {
        close(memory);
        return -1;
    }
    real_errors = real;
    captured_errors = memory;
    return 0;
}

void terminal_guard_release_errors(void) {
    if (real_errors < 0) return;
    dup2(real_errors, STDERR_FILENO);
    close(real_errors);
    real_errors = -1;
}

int terminal_guard_real_errors(void) {
    return real_errors < 0 ? STDERR_FILENO : real_errors;
}

size_t terminal_guard_read_errors(size_t offset, char *buffer, size_t capacity) {
    if (captured_errors < 0) return 0;
    ssize_t count = pread(captured_errors, buffer, capacity, (off_t)offset);
    return count > 0 ? (size_t)count : 0;
}

void terminal_guard_forget_errors(void) {
    if (captured_errors >= 0) close(captured_errors);
    captured_errors = -1;
}
