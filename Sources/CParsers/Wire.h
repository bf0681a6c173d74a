// A reply while it is made.
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
// A string with its length; nothing stands for NULL.
void wire_string(wire *reply, const char *text);

// Each answers a state of a reply and adds what it found.
int read_html(wire *reply, const char *bytes, size_t length);
int read_xml(wire *reply, const char *bytes, size_t length);
int read_mail(wire *reply, char *bytes, size_t length);
int read_charset(wire *reply, const char *bytes, size_t length);

// Opens the library for a kind of request; 0, or -1 where it is not there.
int open_libxml2(void);
int open_gmime(void);
int open_uchardet(void);

// Leaves the process without a file to open and with the few calls that the libraries need; 0, or -1.
int confine_parser(void);

#endif
