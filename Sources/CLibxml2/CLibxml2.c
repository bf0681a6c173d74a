#include "CLibxml2.h"

#include <dlfcn.h>
#include <libxml/HTMLparser.h>
#include <pthread.h>

// The version that the structures below come from.
#if LIBXML_VERSION >= 21400
static const char library_name[] = "libxml2.so.16";
#else
static const char library_name[] = "libxml2.so.2";
#endif

static struct {
    __typeof__(&xmlInitParser) init;
    __typeof__(&htmlNewParserCtxt) new_context;
    __typeof__(&htmlFreeParserCtxt) free_context;
    __typeof__(&htmlCtxtReadMemory) read;
    __typeof__(&xmlFreeDoc) free_document;
    __typeof__(&xmlDocGetRootElement) root;
    int is_open;
} library;

static pthread_once_t opened = PTHREAD_ONCE_INIT;

static void open_library(void) {
    void *handle = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return;
    library.init = (__typeof__(library.init))dlsym(handle, "xmlInitParser");
    library.new_context = (__typeof__(library.new_context))dlsym(handle, "htmlNewParserCtxt");
    library.free_context = (__typeof__(library.free_context))dlsym(handle, "htmlFreeParserCtxt");
    library.read = (__typeof__(library.read))dlsym(handle, "htmlCtxtReadMemory");
    library.free_document = (__typeof__(library.free_document))dlsym(handle, "xmlFreeDoc");
    library.root = (__typeof__(library.root))dlsym(handle, "xmlDocGetRootElement");
    library.is_open = library.init != NULL && library.new_context != NULL && library.free_context != NULL &&
                      library.read != NULL && library.free_document != NULL && library.root != NULL;
    if (library.is_open) library.init();
}

int html_available(void) {
    pthread_once(&opened, open_library);
    return library.is_open;
}

html_document *html_read(const char *bytes, int length) {
    if (!html_available()) return NULL;
    htmlParserCtxtPtr context = library.new_context();
    if (context == NULL) return NULL;
    // Elements may be nested deeper than 256: nothing here or in the parser of HTML descends by recursion.
    context->options |= XML_PARSE_HUGE;
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                        HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
    htmlDocPtr document = library.read(context, bytes, length, NULL, "UTF-8", options);
    library.free_context(context);
    return document;
}

void html_free(html_document *document) { library.free_document(document); }

html_node *html_root(html_document *document) { return library.root(document); }

html_kind html_kind_of(const html_node *node) {
    switch (node->type) {
    case XML_ELEMENT_NODE: return html_kind_element;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE: return html_kind_text;
    default: return html_kind_other;
    }
}

html_node *html_child(const html_node *node) { return node->children; }

html_node *html_next(const html_node *node) { return node->next; }

html_node *html_parent(const html_node *node) { return node->parent; }

const char *html_name(const html_node *node) { return (const char *)node->name; }

const char *html_content(const html_node *node) { return (const char *)node->content; }

html_attribute *html_first_attribute(const html_node *node) { return node->properties; }

html_attribute *html_next_attribute(const html_attribute *attribute) { return attribute->next; }

const char *html_attribute_name(const html_attribute *attribute) { return (const char *)attribute->name; }

const char *html_attribute_value(const html_attribute *attribute) {
    return attribute->children == NULL ? NULL : (const char *)attribute->children->content;
}
