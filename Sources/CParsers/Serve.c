#define _GNU_SOURCE
#include "CParsers.h"
#include "CHelperProcess.h"
#include "Wire.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

enum { processor_seconds = 5, memory = 512 << 20 };

// MARK: The reply

static void reserve(wire *reply, size_t more) {
    if (more > parser_reply_limit - reply->length) _exit(parser_exit_output);
    if (reply->length + more <= reply->room) return;
    size_t room = reply->room < 4096 ? 4096 : reply->room;
    while (room < reply->length + more) room *= 2;
    unsigned char *bytes = realloc(reply->bytes, room);
    if (bytes == NULL) _exit(parser_exit_memory);
    *reply = (wire){bytes, reply->length, room};
}

void wire_byte(wire *reply, unsigned char byte) {
    reserve(reply, 1);
    reply->bytes[reply->length++] = byte;
}

static void put(wire *reply, const void *bytes, size_t length) {
    if (length == 0) return;
    reserve(reply, length);
    memcpy(reply->bytes + reply->length, bytes, length);
    reply->length += length;
}

void wire_plain(wire *reply, const char *text) { put(reply, text, strlen(text)); }

void wire_bytes(wire *reply, const void *bytes, size_t length) {
    const uint32_t written = (uint32_t)length;
    put(reply, &written, sizeof written);
    put(reply, bytes, length);
}

void wire_string(wire *reply, const char *text) { wire_bytes(reply, text, text == NULL ? 0 : strlen(text)); }

// MARK: The pipes

static void receive(void *place, size_t length) {
    for (size_t got = 0; got < length;) {
        const ssize_t count = read(STDIN_FILENO, (char *)place + got, length - got);
        if (count < 0 && errno == EINTR) continue;
        // Whoever asked is gone.
        if (count <= 0) _exit(0);
        got += (size_t)count;
    }
}

static void send_all(const void *place, size_t length) {
    for (size_t sent = 0; sent < length;) {
        const ssize_t count = write(STDOUT_FILENO, (const char *)place + sent, length - sent);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) _exit(0);
        sent += (size_t)count;
    }
}

// When the time is used up, SIGPROF ends the process, and its exit status says so.
static void allow_time(int seconds) {
    const struct itimerval time = {{0, 0}, {seconds, 0}};
    setitimer(ITIMER_PROF, &time, NULL);
}

// MARK: Requests

static int open_for(uint32_t kind) {
    switch (kind) {
    case parser_html:
    case parser_xml: return open_libxml2();
    case parser_mail: return open_gmime();
    case parser_charset: return open_uchardet();
    default: _exit(parser_exit_request);
    }
}

static int read_request(uint32_t kind, wire *reply, char *bytes, size_t length) {
    switch (kind) {
    case parser_html: return read_html(reply, bytes, length);
    case parser_xml: return read_xml(reply, bytes, length);
    case parser_mail: return read_mail(reply, bytes, length);
    case parser_charset: return read_charset(reply, bytes, length);
    default: _exit(parser_exit_request);
    }
}

static char *request(uint32_t length) {
    char *bytes = malloc((size_t)length + 1);
    if (bytes == NULL) _exit(parser_exit_memory);
    receive(bytes, length);
    bytes[length] = 0;
    return bytes;
}

static void answer(parser_head head, int is_open) {
    char *bytes = request(head.length);
    wire reply = {NULL, 0, 0};
    allow_time(processor_seconds);
    const int state = is_open ? read_request(head.word, &reply, bytes, head.length) : parser_missing;
    allow_time(0);
    const parser_head answer = {(uint32_t)state, (uint32_t)reply.length};
    send_all(&answer, sizeof answer);
    send_all(reply.bytes, reply.length);
    free(reply.bytes);
    free(bytes);
}

// A crash must end the process at once: Swift's runtime would first try to print a backtrace.
static void reset_signals(void) {
    static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS, SIGQUIT};
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) signal(signals[i], SIG_DFL);
}

void parsers_serve(void) {
    reset_signals();
    int kind = -1, is_open = 0;
    for (;;) {
        parser_head head;
        receive(&head, sizeof head);
        if (kind < 0) {
            kind = (int)head.word;
            is_open = open_for(head.word) == 0;
            if (helper_confine_server(memory) != 0) _exit(parser_exit_request);
        }
        if (head.word != (uint32_t)kind) _exit(parser_exit_request);
        answer(head, is_open);
    }
}
