import Glibc

/// A child process spoken to line by line over its standard input and output.
///
/// Every call blocks, each until a deadline: it belongs to one thread, never to the concurrency pool.
/// Built on `posix_spawn` rather than Foundation's `Process`: the child gets none of the server's
/// environment or signal state, a process group of its own (Ctrl-C is the server's affair), and is reaped here.
final class ChildProcess {
    enum Failure: Error {
        /// It died, or closed its end.
        case gone
        /// The deadline passed.
        case late
        /// Its line is longer than anything it should say.
        case endless
    }

    /// `errno` when the process could not even be started.
    struct SpawnFailure: Error { let number: Int32 }

    let identifier: pid_t
    private let socket: Int32
    private var received: [UInt8] = []

    /// Starts `arguments[0]`, a path, with this environment and no other.
    init(_ arguments: [String], environment: [String]) throws(SpawnFailure) {
        // A pair of sockets rather than two pipes: closed in every other child from the first instant,
        // and writing to a dead one is an error, never a signal to the server.
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw SpawnFailure(number: errno)
        }
        let (status, child) = Self.spawn(arguments, environment, speakingOn: ends[1])
        close(ends[1])
        guard status == 0 else {
            close(ends[0])
            throw SpawnFailure(number: status)
        }
        (identifier, socket) = (child, ends[0])
        _ = fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK)
    }

    /// Hands over all of `bytes`.
    func send(_ bytes: [UInt8], until deadline: ContinuousClock.Instant) throws(Failure) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count > 0 { sent += count } else { try wait(for: POLLOUT, until: deadline) }
        }
    }

    /// The next line, without its line feed.
    func receiveLine(longest: Int, until deadline: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
        var searched = 0
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let end = received[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { received.removeSubrange(...end) }
                return Array(received[..<end])
            }
            searched = received.count
            guard searched <= longest else { throw .endless }
            let count = read(socket, &chunk, chunk.count)
            if count == 0 { throw .gone }
            if count > 0 { received += chunk[..<count] } else { try wait(for: POLLIN, until: deadline) }
        }
    }

    /// Ends it whatever it is doing, and leaves nothing of it behind.
    func end() {
        close(socket)
        kill(identifier, SIGKILL)
        while waitpid(identifier, nil, 0) == -1, errno == EINTR {}
    }

    /// After a call that moved nothing: returns when another may.
    private func wait(for event: Int32, until deadline: ContinuousClock.Instant) throws(Failure) {
        guard errno == EAGAIN || errno == EINTR else { throw .gone }
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { throw .late }
        var waiting = pollfd(fd: socket, events: Int16(event), revents: 0)
        let milliseconds = left / .milliseconds(1)
        _ = poll(&waiting, 1, Int32(min(milliseconds.rounded(.up), 60_000)))
    }
}
