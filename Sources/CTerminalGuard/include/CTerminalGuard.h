// Gives the terminal back as it was when a signal or a trap ends or stops the program.
#ifndef DOSSIER_CTERMINALGUARD_H
#define DOSSIER_CTERMINALGUARD_H

#include <stddef.h>
#include <termios.h>

// Turns stderr into a buffer in memory, so that nothing is written across the screen. 0, or -1 with errno.
int terminal_guard_capture_errors(void);
// Gives stderr back. What was captured is read with `terminal_guard_read_errors` until `terminal_guard_forget_errors`.
void terminal_guard_release_errors(void);
// Copies up to `capacity` bytes of what was captured from `offset`; how many, 0 at the end.
size_t terminal_guard_read_errors(size_t offset, char *buffer, size_t capacity);
void terminal_guard_forget_errors(void);
// Where errors go while stderr is a buffer.
int terminal_guard_real_errors(void);

// An event counter that wakes poll(2); its file, or -1 with errno.
int terminal_guard_make_wake(void);

// Handles the signals that end, stop, continue or resize; `wake` is written to when the screen has to be drawn anew, and
// `outside` is the terminal's state for other programs. To be called before curses starts: what is handled already curses
// leaves alone, else it would lose each ^Z typed while it draws. What asks the program to end waits until `enter` or `remove`.
void terminal_guard_install(int terminal, int wake, const struct termios *outside);
// From here on handlers give the whole screen back. `inside` is the terminal's state for this program; `leave` and `enter`
// are what to write on the way.
void terminal_guard_enter(
    const struct termios *inside, const char *leave, size_t leave_length, const char *enter, size_t enter_length
);
// While another program has the terminal, handlers leave it alone, and what interrupts that program does not end this one.
void terminal_guard_lend(void);
void terminal_guard_take_back(void);
// Puts the handlers back that were there before.
void terminal_guard_remove(void);

// Gives the calling thread a stack of its own for handlers, so that running out of stack is handled too.
void terminal_guard_protect_thread(void);

// Whether the terminal changed its size since last asked.
int terminal_guard_take_resized(void);
// Whether the program was stopped and continued since last asked.
int terminal_guard_take_resumed(void);

#endif
