#include "CParsers.h"
#include "Wire.h"

// The detector of Mozilla's browsers. Its headers are not needed.
static struct {
    void *(*make)(void);
    int (*handle)(void *, const char *, size_t);
    void (*end)(void *);
    const char *(*charset)(void *);
    void (*delete)(void *);
} library;

static const library_function functions[] = {
    {&library.make, "uchardet_new"},       {&library.handle, "uchardet_handle_data"},
    {&library.end, "uchardet_data_end"},   {&library.charset, "uchardet_get_charset"},
    {&library.delete, "uchardet_delete"},
};

int open_uchardet(void) {
    return open_library("libuchardet.so.0", functions, sizeof functions / sizeof functions[0]);
}

int read_charset(wire *reply, const char *bytes, size_t length) {
    void *detector = library.make();
    if (detector == NULL) return parser_none;
    const int state = library.handle(detector, bytes, length);
    library.end(detector);
    const char *name = state == 0 ? library.charset(detector) : NULL;
    const int is_known = name != NULL && *name != 0;
    if (is_known) wire_plain(reply, name);
    library.delete(detector);
    return is_known ? parser_done : parser_none;
}
