#define _GNU_SOURCE
#include "CTerminalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
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
// Whether `guard` is complete.
static volatile sig_atomic_t is_ready = 0;
static volatile sig_atomic_t was_resized = 0;
static volatile sig_atomic_t was_resumed = 0;

static int captured_errors = -1;
static int real_errors = -1;

static const int ending[] = {
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGXCPU,
};
#define ENDING_COUNT (sizeof ending / sizeof ending[0])
#define HANDLED_COUNT (ENDING_COUNT + 4)
static struct sigaction before[HANDLED_COUNT];

static void write_all(int file, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t written = write(file, bytes, length);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        length -= (size_t)written;
    }
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

static void on_end(int number) {
    int saved = errno;
    leave_terminal();
    replay_errors();
    signal(number, SIG_DFL);
    // Blocked until this handler returns; then the default action ends the program.
    raise(number);
    errno = saved;
}

static void install(int number, void (*handler)(int), struct sigaction *previous) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = SA_ONSTACK | SA_RESTART;
    sigfillset(&action.sa_mask);
    sigaction(number, &action, previous);
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

void terminal_guard_install(int terminal, int wake) {
    guard.terminal = terminal;
    guard.wake = wake;
    is_inside = 0;
    terminal_guard_protect_thread();
    for (size_t index = 0; index < ENDING_COUNT; index++) install(ending[index], on_end, &before[index]);
    install(SIGTSTP, on_stop, &before[ENDING_COUNT]);
    install(SIGCONT, on_continue, &before[ENDING_COUNT + 1]);
    install(SIGWINCH, on_resize, &before[ENDING_COUNT + 2]);
    install(SIGPIPE, SIG_IGN, &before[ENDING_COUNT + 3]);
}

int terminal_guard_enter(
    const struct termios *outside, const struct termios *inside,
    const char *leave, size_t leave_length, const char *enter, size_t enter_length
) {
    if (leave_length > sizeof guard.leave || enter_length > sizeof guard.enter) return -1;
    guard.outside = *outside;
    guard.inside = *inside;
    memcpy(guard.leave, leave, leave_length);
    guard.leave_length = leave_length;
    memcpy(guard.enter, enter, enter_length);
    guard.enter_length = enter_length;
    is_ready = 1;
    is_inside = 1;
    return 0;
}

void terminal_guard_lend(void) {
    is_ready = 0;
    is_inside = 0;
    // What is typed at another program is meant for that one.
    signal(SIGINT, SIG_IGN);
    signal(SIGQUIT, SIG_IGN);
}

void terminal_guard_take_back(void) {
    struct sigaction previous;
    install(SIGTTOU, SIG_IGN, &previous);
    // A shell may have left another group in the foreground.
    tcsetpgrp(guard.terminal, getpgrp());
    sigaction(SIGTTOU, &previous, NULL);
    install(SIGINT, on_end, &previous);
    install(SIGQUIT, on_end, &previous);
    is_ready = 1;
    is_inside = 1;
}

void terminal_guard_remove(void) {
    is_ready = 0;
    is_inside = 0;
    for (size_t index = 0; index < ENDING_COUNT; index++) sigaction(ending[index], &before[index], NULL);
    sigaction(SIGTSTP, &before[ENDING_COUNT], NULL);
    sigaction(SIGCONT, &before[ENDING_COUNT + 1], NULL);
    sigaction(SIGWINCH, &before[ENDING_COUNT + 2], NULL);
    sigaction(SIGPIPE, &before[ENDING_COUNT + 3], NULL);
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
