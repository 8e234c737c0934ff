/* Requests at a fixed rate, whatever becomes of those before: an open loop, one thread.
 *
 *   offer PORT RATE SECONDS PATIENCE_S TOKEN KEPT < "kind path" lines
 *
 * KEPT connections are opened first and used again and again, as a reverse proxy does; 0: a new one for each request.
 * A request that finds none free waits for one, and its time runs from when it was due.
 * Prints "kind status microseconds" for each request (status 0: no answer in time), then
 * "# sent N late_ms L cpu_ms C": L is how late the latest left. A generator that is late measured itself. */
#define _GNU_SOURCE
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define KINDS 64
#define SLOTS 32768

struct request { char kind[32]; char text[2048]; int length; };

/* One connection. `kind` is -1 while it waits for work. */
struct line { int fd, kind, asked, known, closes; long due, left; char head[4096]; int read; };

static struct request requests[KINDS];
static struct line lines[SLOTS];
static int idle[SLOTS], idle_count, kinds, port, kept, poll_fd;
/* Requests due that wait for a free connection: kind and moment, in turn. */
static struct { int kind; long due; } queue[1 << 20];
static unsigned queue_first, queue_end;

static long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000L + t.tv_nsec / 1000;
}

static void tell(int kind, int status, long due) { printf("%s %d %ld\n", requests[kind].kind, status, now() - due); }

static int dial(int n) {
    struct line *l = &lines[n];
    l->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (l->fd < 0) return 0;
    int on = 1;
    setsockopt(l->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (connect(l->fd, (struct sockaddr *)&to, sizeof to) && errno != EINPROGRESS) { close(l->fd); l->fd = -1; return 0; }
    struct epoll_event event = {.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, .data.u32 = n};
    epoll_ctl(poll_fd, EPOLL_CTL_ADD, l->fd, &event);
    return 1;
}

static void ask(int n) {
    struct line *l = &lines[n];
    ssize_t sent = send(l->fd, requests[l->kind].text, requests[l->kind].length, MSG_NOSIGNAL);
    if (sent > 0) l->asked = 1;
}

static void take(int n, int kind, long due) {
    struct line *l = &lines[n];
    l->kind = kind, l->due = due, l->asked = l->known = l->closes = l->read = 0, l->left = 0;
    if (l->fd >= 0) { ask(n); if (l->asked) return; close(l->fd); l->fd = -1; }
    if (!dial(n)) { tell(kind, 0, due); l->kind = -1; idle[idle_count++] = n; }
}

/* Done with this request; the connection is free, or gone. */
static void end(int n, int status, int gone) {
    struct line *l = &lines[n];
    if (l->kind >= 0) tell(l->kind, status, l->due);
    else if (!gone) return;
    int was_busy = l->kind >= 0;
    l->kind = -1;
    if (gone || !kept) { if (l->fd >= 0) close(l->fd); l->fd = -1; }
    if (!was_busy) return;
    if (queue_first != queue_end) {
        unsigned q = queue_first++ & ((1 << 20) - 1);
        take(n, queue[q].kind, queue[q].due);
    } else idle[idle_count++] = n;
}

/* Reads the head once it is whole: status, length, whether the server closes. */
static void know(struct line *l) {
    l->head[l->read < 4095 ? l->read : 4095] = 0;
    char *end_of_head = strstr(l->head, "\r\n\r\n");
    if (!end_of_head) return;
    l->known = atoi(l->head + 9);
    char *length = strcasestr(l->head, "\r\ncontent-length:");
    l->left = (length && length < end_of_head ? atol(length + 17) : 0) - (l->read - (end_of_head + 4 - l->head));
    char *connection = strcasestr(l->head, "\r\nconnection: close");
    l->closes = connection && connection < end_of_head;
}

static void progress(int n, unsigned events) {
    struct line *l = &lines[n];
    if (l->fd < 0) return;
    if (l->kind >= 0 && !l->asked && (events & EPOLLOUT)) ask(n);
    static char rest[65536];
    for (;;) {
        int filling = l->kind >= 0 && !l->known && l->read < 4095;
        ssize_t got = filling ? recv(l->fd, l->head + l->read, 4095 - l->read, 0) : recv(l->fd, rest, sizeof rest, 0);
        if (got < 0 && errno == EAGAIN) return;
        if (got <= 0) { end(n, l->known, 1); return; }
        if (l->kind < 0) continue;
        if (filling) { l->read += got; know(l); } else l->left -= got;
        if (l->known && l->left <= 0) { end(n, l->known, l->closes); if (l->fd < 0) return; }
    }
}

int main(int count, char **words) {
    if (count != 7) { fprintf(stderr, "usage: offer PORT RATE SECONDS PATIENCE_S TOKEN KEPT\n"); return 64; }
    port = atoi(words[1]);
    kept = atoi(words[6]);
    double rate = atof(words[2]), seconds = atof(words[3]);
    long patience = (long)(atof(words[4]) * 1e6), late = 0, sent = 0, total = (long)(rate * seconds);
    char text[1024], path[900];
    while (kinds < KINDS && fgets(text, sizeof text, stdin)) {
        struct request *r = &requests[kinds];
        if (sscanf(text, "%31s %899s", r->kind, path) != 2) continue;
        r->length = snprintf(r->text, sizeof r->text, "GET %s HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer %s\r\n%s\r\n", path, words[5], kept ? "" : "Connection: close\r\n");
        kinds++;
    }
    if (!kinds) return 65;
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    poll_fd = epoll_create1(EPOLL_CLOEXEC);
    int most = kept && kept < SLOTS ? kept : SLOTS;
    for (int n = 0; n < most; n++) { lines[n].fd = lines[n].kind = -1; idle[idle_count++] = most - 1 - n; }
    for (int n = 0; n < kept; n++) dial(n);
    static struct epoll_event events[512];
    if (kept) { usleep(300000); while (epoll_wait(poll_fd, events, 512, 0) > 0) {} }
    long start = now(), looked = start;
    while (sent < total || idle_count < most) {
        long t = now();
        while (sent < total && t >= start + (long)(sent * 1e6 / rate)) {
            long due = start + (long)(sent * 1e6 / rate);
            if (t - due > late) late = t - due;
            int kind = (int)(sent++ % kinds);
            if (idle_count) take(idle[--idle_count], kind, due);
            else if (queue_end - queue_first < 1 << 20) { unsigned q = queue_end++ & ((1 << 20) - 1); queue[q].kind = kind; queue[q].due = due; }
            else tell(kind, 0, due);
        }
        if (t - looked > 200000) {
            /* Nobody waits longer than that. */
            looked = t;
            while (queue_first != queue_end && t - queue[queue_first & ((1 << 20) - 1)].due > patience) { unsigned q = queue_first++ & ((1 << 20) - 1); tell(queue[q].kind, 0, queue[q].due); }
            for (int n = 0; n < most; n++) if (lines[n].kind >= 0 && t - lines[n].due > patience) end(n, 0, 1);
        }
        long wait = sent < total ? start + (long)(sent * 1e6 / rate) - now() : 50000;
        int found = epoll_wait(poll_fd, events, 512, wait <= 0 ? 0 : wait < 1000 ? 1 : wait < 50000 ? (int)(wait / 1000) : 50);
        for (int i = 0; i < found; i++) progress((int)events[i].data.u32, events[i].events);
    }
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    printf("# sent %ld late_ms %ld cpu_ms %ld\n", sent, late / 1000,
           used.ru_utime.tv_sec * 1000 + used.ru_utime.tv_usec / 1000 + used.ru_stime.tv_sec * 1000 + used.ru_stime.tv_usec / 1000);
    return 0;
}
