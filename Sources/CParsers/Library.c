#include "Wire.h"

#include <dlfcn.h>
#include <string.h>

int open_library(const char *name, const library_function *functions, size_t count) {
    void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return -1;
    for (size_t i = 0; i < count; i++) {
        void *function = dlsym(handle, functions[i].name);
        if (function == NULL) return -1;
        memcpy(functions[i].place, &function, sizeof function);
    }
    return 0;
}
