/* Preloaded by tests/test_offline.py: native code cannot open a socket to the network either, and what tried is logged. */
#define _GNU_SOURCE
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static void told(const char *what) {
    const char *path = getenv("COACH_TEST_SOCKETS");
    FILE *log = path ? fopen(path, "a") : NULL;
    if (log) {
        fprintf(log, "native %s\n", what);
        fclose(log);
    }
}

int socket(int domain, int type, int protocol) {
    if (domain != AF_UNIX) {
        told("socket");
        errno = ENETUNREACH;
        return -1;
    }
    return (int)syscall(SYS_socket, domain, type, protocol);
}

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **result) {
    (void)node, (void)service, (void)hints, (void)result;
    told("getaddrinfo");
    return EAI_FAIL;
}
