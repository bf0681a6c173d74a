// zlib, for gzipped pages, parts of zip archives and the texts in an index.
#ifndef DOSSIER_CZLIB_SHIM_H
#define DOSSIER_CZLIB_SHIM_H

#include <zlib.h>

// Sets a stream up for gzip; the call that checks the library's version is a macro.
static inline int zlib_open_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
// The same for bytes without a head.
static inline int zlib_open_part(z_stream *stream) { return inflateInit2(stream, -15); }
// The same for packing. Most texts are short: a window of 16 KB and small tables are set up much sooner than the usual ones.
static inline int zlib_open_packing(z_stream *stream) {
    return deflateInit2(stream, 3, Z_DEFLATED, -14, 6, Z_DEFAULT_STRATEGY);
}

#endif
