// zlib, for gzipped pages and parts of zip archives.
#ifndef DOSSIER_CZLIB_SHIM_H
#define DOSSIER_CZLIB_SHIM_H

#include <zlib.h>

// Sets a stream up for gzip; the call that checks the library's version is a macro.
static inline int zlib_open_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
// The same for bytes without a head.
static inline int zlib_open_part(z_stream *stream) { return inflateInit2(stream, -15); }

#endif
