// The C library's converter of character sets.
#ifndef DOSSIER_CICONV_SHIM_H
#define DOSSIER_CICONV_SHIM_H

#include <iconv.h>

// What iconv_open answers when it knows no such character set.
static inline int iconv_failed(iconv_t _Nullable converter) { return converter == (iconv_t)-1; }

#endif
