#include "CParsers.h"
#include "Wire.h"

#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The version that the structures below come from.
#if LIBXML_VERSION >= 21400
static const char library_name[] = "libxml2.so.16";
#else
static const char library_name[] = "libxml2.so.2";
#endif

static struct {
    __typeof__(&xmlMemSetup) set_memory;
    __typeof__(&xmlInitParser) init;
    __typeof__(&htmlNewParserCtxt) new_context;
    __typeof__(&htmlCtxtReadMemory) read;
    __typeof__(&htmlFreeParserCtxt) free_context;
    __typeof__(&xmlFreeDoc) free_document;
    __typeof__(&xmlDocGetRootElement) root;
    __typeof__(&xmlReaderForMemory) reader;
    __typeof__(&xmlTextReaderRead) next;
    __typeof__(&xmlTextReaderNodeType) type;
    __typeof__(&xmlTextReaderConstName) name;
    __typeof__(&xmlTextReaderConstValue) value;
    __typeof__(&xmlTextReaderIsEmptyElement) is_empty;
    __typeof__(&xmlTextReaderMoveToNextAttribute) next_attribute;
    __typeof__(&xmlFreeTextReader) free_reader;
} library;

static const library_function functions[] = {
    {&library.set_memory, "xmlMemSetup"},
    {&library.init, "xmlInitParser"},
    {&library.new_context, "htmlNewParserCtxt"},
    {&library.read, "htmlCtxtReadMemory"},
    {&library.free_context, "htmlFreeParserCtxt"},
    {&library.free_document, "xmlFreeDoc"},
    {&library.root, "xmlDocGetRootElement"},
    {&library.reader, "xmlReaderForMemory"},
    {&library.next, "xmlTextReaderRead"},
    {&library.type, "xmlTextReaderNodeType"},
    {&library.name, "xmlTextReaderConstName"},
    {&library.value, "xmlTextReaderConstValue"},
    {&library.is_empty, "xmlTextReaderIsEmptyElement"},
    {&library.next_attribute, "xmlTextReaderMoveToNextAttribute"},
    {&library.free_reader, "xmlFreeTextReader"},
};

// MARK: Memory

// The library would go on with half a page when there is no more.
static void *present(void *memory) {
    if (memory == NULL) _exit(parser_exit_memory);
    return memory;
}

static void *take(size_t size) { return present(malloc(size)); }
static void *resize(void *memory, size_t size) { return present(realloc(memory, size)); }

static char *duplicate(const char *text) {
    const size_t size = strlen(text) + 1;
    return memcpy(take(size), text, size);
}

int open_libxml2(void) {
    if (open_library(library_name, functions, sizeof functions / sizeof functions[0]) != 0) return -1;
    library.set_memory(free, take, resize, duplicate);
    library.init();
    return 0;
}

// MARK: HTML

// A page has some thousand nodes.
enum { node_limit = 1000000 };

static void put_attributes(wire *reply, const xmlNode *node) {
    for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next) {
        wire_byte(reply, parser_attribute);
        wire_string(reply, (const char *)attribute->name);
        wire_string(reply, attribute->children == NULL ? NULL : (const char *)attribute->children->content);
    }
}

static void enter(wire *reply, const xmlNode *node) {
    switch (node->type) {
    case XML_ELEMENT_NODE:
        wire_byte(reply, parser_open);
        wire_string(reply, (const char *)node->name);
        put_attributes(reply, node);
        break;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE:
        wire_byte(reply, parser_text);
        wire_string(reply, (const char *)node->content);
        break;
    default: break;
    }
}

static void leave(wire *reply, const xmlNode *node) {
    if (node->type == XML_ELEMENT_NODE) wire_byte(reply, parser_close);
}

// All of a page, or as many nodes as are read; elements that are open then stay so.
static void put_nodes(wire *reply, const xmlNode *root) {
    const xmlNode *node = root;
    for (int count = 0; count < node_limit; count++) {
        enter(reply, node);
        if (node->type == XML_ELEMENT_NODE && node->children != NULL) {
            node = node->children;
            continue;
        }
        leave(reply, node);
        while (node != root && node->next == NULL) {
            node = node->parent;
            leave(reply, node);
        }
        if (node == root) return;
        node = node->next;
    }
}

int read_html(wire *reply, const char *bytes, size_t length) {
    htmlParserCtxtPtr context = library.new_context();
    // Elements may be nested deeper than 256: nothing here or in the parser of HTML descends by recursion.
    context->options |= XML_PARSE_HUGE;
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                        HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
    htmlDocPtr document = library.read(context, bytes, (int)length, NULL, "UTF-8", options);
    library.free_context(context);
    const xmlNode *root = document == NULL ? NULL : library.root(document);
    if (root != NULL) put_nodes(reply, root);
    if (document != NULL) library.free_document(document);
    return root == NULL ? parser_none : parser_done;
}

// MARK: XML

// No list has more elements; none is nested deeper than the library allows, which is 256.
enum { element_limit = 50000 };

static void put_element(wire *reply, xmlTextReaderPtr reader) {
    const int is_empty = library.is_empty(reader);
    wire_byte(reply, parser_open);
    wire_string(reply, (const char *)library.name(reader));
    while (library.next_attribute(reader) == 1) {
        wire_byte(reply, parser_attribute);
        wire_string(reply, (const char *)library.name(reader));
        wire_string(reply, (const char *)library.value(reader));
    }
    if (is_empty) wire_byte(reply, parser_close);
}

int read_xml(wire *reply, const char *bytes, size_t length) {
    const int options = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                        XML_PARSE_IGNORE_ENC;
    xmlTextReaderPtr reader = library.reader(bytes, (int)length, NULL, "UTF-8", options);
    if (reader == NULL) return parser_none;
    for (int elements = 0; elements < element_limit && library.next(reader) == 1;) {
        switch (library.type(reader)) {
        case XML_READER_TYPE_ELEMENT:
            elements++;
            put_element(reply, reader);
            break;
        case XML_READER_TYPE_END_ELEMENT: wire_byte(reply, parser_close); break;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
            wire_byte(reply, parser_text);
            wire_string(reply, (const char *)library.value(reader));
            break;
        default: break;
        }
    }
    library.free_reader(reader);
    return reply->length == 0 ? parser_none : parser_done;
}
