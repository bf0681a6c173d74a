// The part of libxml2 that reads HTML, and the C library's converter of character sets.
#ifndef DOSSIER_CLIBXML2_SHIM_H
#define DOSSIER_CLIBXML2_SHIM_H

#include <iconv.h>
#include <libxml/HTMLparser.h>

// Whatever is wrong with a page is mended; nothing is printed, nothing is fetched, no declared encoding is believed.
static const int html_lenient = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;

// Elements may be nested deeper than 256: nothing here or in the parser of HTML descends by recursion.
static inline void html_allow_depth(htmlParserCtxtPtr context) { context->options |= XML_PARSE_HUGE; }

// What iconv_open answers when it knows no such character set.
static inline int iconv_failed(iconv_t converter) { return converter == (iconv_t)-1; }

#endif
