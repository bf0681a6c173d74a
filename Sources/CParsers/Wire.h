// What the parsers share: the reply while it is made, and how a library is opened.
#ifndef DOSSIER_CPARSERS_WIRE_H
#define DOSSIER_CPARSERS_WIRE_H

#include <stddef.h>

typedef struct {
    unsigned char *bytes;
    size_t length, room;
} wire;

// Each ends the process when there is no memory or the reply grows too long.
void wire_byte(wire *reply, unsigned char byte);
void wire_bytes(wire *reply, const void *bytes, size_t length);
// A string without its length, to the end of the reply.
void wire_plain(wire *reply, const char *text);
// A string with its length; the empty one stands for NULL.
void wire_string(wire *reply, const char *text);

// Each parses a request: adds what it found to the reply, and answers the reply's state.
int read_html(wire *reply, const char *bytes, size_t length);
int read_xml(wire *reply, const char *bytes, size_t length);
int read_mail(wire *reply, char *bytes, size_t length);
int read_charset(wire *reply, const char *bytes, size_t length);

// A function of a library, and the variable that it goes into.
typedef struct {
    void *place;
    const char *name;
} library_function;

// Opens a library and finds functions of it, or of those that it stands on; 0, or -1 where any is missing.
int open_library(const char *name, const library_function *functions, size_t count);

// Opens the library for a kind of request; 0, or -1 where it is not there.
int open_libxml2(void);
int open_gmime(void);
int open_uchardet(void);

#endif
