// ncurses in its wide-character form; what Swift cannot import (macros, variadics) comes as static inline functions.
#ifndef DOSSIER_CNCURSES_SHIM_H
#define DOSSIER_CNCURSES_SHIM_H

#define _XOPEN_SOURCE 700
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>
#include <wchar.h>

// The attributes that a style is made of.
static const attr_t curses_bold = A_BOLD;
static const attr_t curses_dim = A_DIM;
static const attr_t curses_reverse = A_REVERSE;
static const attr_t curses_underline = A_UNDERLINE;

// Keys that are macros with an argument or that curses has no name for.
static const int curses_first_function_key = KEY_F0;
static const int curses_alt_left = KEY_MAX + 1;
static const int curses_alt_right = KEY_MAX + 2;

// Takes over the terminal of standard input and output; NULL when it cannot.
static inline SCREEN *curses_open(const char *entry) { return newterm(entry, stdout, stdin); }

// The whole screen: its window, its colours.
static inline WINDOW *curses_window(void) { return stdscr; }
static inline int curses_colours(void) { return COLORS; }

// Makes curses send every cell anew.
static inline void curses_forget_screen(void) { clearok(curscr, TRUE); }

// A terminal capability by its name; NULL when the terminal has none such.
static inline const char *curses_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (const char *)-1 ? NULL : value;
}

// Gives text, in base64, to the clipboard of the terminal by a capability such as Ms. OK or ERR.
static inline int curses_copy(const char *capability, const char *base64) {
    const char *sequence = tparm(capability, "c", base64);
    if (sequence == NULL || putp(sequence) == ERR) return ERR;
    return fflush(stdout) == 0 ? OK : ERR;
}

// The width of a character in cells as the C library has it; -1 when it cannot be shown.
static inline int curses_cell_width(wchar_t character) { return wcwidth(character); }

#endif
