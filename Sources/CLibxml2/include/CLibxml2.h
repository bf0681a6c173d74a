// The part of libxml2 that reads HTML, opened when the first page is read: finding it and what it stands on (tables of
// characters of 30 MB) would cost every start of the program milliseconds. And the C library's converter of character sets.
#ifndef DOSSIER_CLIBXML2_H
#define DOSSIER_CLIBXML2_H

#include <iconv.h>

// A page that was read; a node of it, an element's attribute.
typedef struct _xmlDoc html_document;
typedef struct _xmlNode html_node;
typedef struct _xmlAttr html_attribute;

typedef enum html_kind { html_kind_other, html_kind_element, html_kind_text } html_kind;

// Whether the library is there.
int html_available(void);

// Reads a page that is UTF-8 and mends what is wrong with it; NULL when nothing of it is HTML. Nothing is fetched.
html_document *_Nullable html_read(const char *_Nullable bytes, int length);
void html_free(html_document *_Nonnull document);
html_node *_Nullable html_root(html_document *_Nonnull document);

html_kind html_kind_of(const html_node *_Nonnull node);
html_node *_Nullable html_child(const html_node *_Nonnull node);
html_node *_Nullable html_next(const html_node *_Nonnull node);
html_node *_Nullable html_parent(const html_node *_Nonnull node);
// An element's name; a text's content.
const char *_Nullable html_name(const html_node *_Nonnull node);
const char *_Nullable html_content(const html_node *_Nonnull node);

html_attribute *_Nullable html_first_attribute(const html_node *_Nonnull node);
html_attribute *_Nullable html_next_attribute(const html_attribute *_Nonnull attribute);
const char *_Nullable html_attribute_name(const html_attribute *_Nonnull attribute);
const char *_Nullable html_attribute_value(const html_attribute *_Nonnull attribute);

// What iconv_open answers when it knows no such character set.
static inline int iconv_failed(iconv_t _Nullable converter) { return converter == (iconv_t)-1; }

#endif
