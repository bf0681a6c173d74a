// Parses pages, XML, mails and character sets with libraries that hostile bytes may crash: in a process that does nothing else,
// holds no file but two pipes, and may ask next to nothing of the system.
#ifndef DOSSIER_CPARSERS_H
#define DOSSIER_CPARSERS_H

#include <stdint.h>

// What is asked for. A process answers the kind that it was asked first, as it has opened that library alone.
enum { parser_html, parser_xml, parser_mail, parser_charset };

// Before each request and reply; then come so many bytes.
typedef struct {
    // The kind of a request, the state of a reply.
    uint32_t word;
    uint32_t length;
} parser_head;

// The state of a reply: the bytes were parsed, are nothing of the kind, or the library is not there.
enum { parser_done, parser_none, parser_missing };

// No reply is longer, in bytes.
enum { parser_reply_limit = 300 << 20 };

// How a process ends that gave up.
enum { parser_exit_memory = 67, parser_exit_output = 68, parser_exit_request = 69 };

// The events of a reply, each a byte, then what it says; strings have their length in four bytes before them, the lowest first.
// That of a character set is its name alone.
enum {
    // An element opens, by name; it has an attribute, by name and value; a text; the element ends.
    parser_open = 'E',
    parser_attribute = 'A',
    parser_text = 'T',
    parser_close = '/',
    // A header, by name and value, encoded words decoded; the first sender.
    parser_header = 'H',
    parser_sender = 'S',
    // A part opens, with a byte for its kind; what it says of itself, by name and value; its content; the part ends.
    parser_part = 'P',
    parser_property = 'Q',
    parser_content = 'C',
    parser_part_end = ')',
};

// The kinds of parts.
enum { mail_leaf, mail_multipart, mail_message, mail_other };

// Answers what comes by standard input, on standard output, until it is closed.
void parsers_serve(void) __attribute__((noreturn));

#endif
