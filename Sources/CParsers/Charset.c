#include "CParsers.h"
#include "Wire.h"

#include <dlfcn.h>
#include <string.h>

// The detector of Mozilla's browsers. Its headers are not needed.
static struct {
    void *(*make)(void);
    int (*handle)(void *, const char *, size_t);
    void (*end)(void *);
    const char *(*charset)(void *);
    void (*delete)(void *);
} library;

int open_uchardet(void) {
    void *handle = dlopen("libuchardet.so.0", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return -1;
    library.make = (__typeof__(library.make))dlsym(handle, "uchardet_new");
    library.handle = (__typeof__(library.handle))dlsym(handle, "uchardet_handle_data");
    library.end = (__typeof__(library.end))dlsym(handle, "uchardet_data_end");
    library.charset = (__typeof__(library.charset))dlsym(handle, "uchardet_get_charset");
    library.delete = (__typeof__(library.delete))dlsym(handle, "uchardet_delete");
    const int is_whole = library.make && library.handle && library.end && library.charset && library.delete;
    return is_whole ? 0 : -1;
}

int read_charset(wire *reply, const char *bytes, size_t length) {
    void *detector = library.make();
    if (detector == NULL) return parser_none;
    const int state = library.handle(detector, bytes, length);
    library.end(detector);
    const char *name = state == 0 ? library.charset(detector) : NULL;
    const int is_known = name != NULL && *name != 0;
    if (is_known) {
        wire_byte(reply, parser_text);
        wire_string(reply, name);
    }
    library.delete(detector);
    return is_known ? parser_done : parser_none;
}
