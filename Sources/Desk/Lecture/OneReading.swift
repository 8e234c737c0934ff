import Glibc

/// One run of a program: bytes on its input, what it says on its output, a deadline.
enum OneReading {
    /// - Returns: what it wrote, or nil when it wrote nothing.
    /// - Throws: ``LecteurEtiquettes/Absent`` when it cannot be started.
    static func run(_ arguments: [String], input: [UInt8], seconds: Int, longest: Int) throws -> String? {
        try bytes(arguments, input: input, seconds: seconds, longest: longest).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The same, as bytes. Every argument that is a path to a program must be one that can be started.
    static func bytes(_ arguments: [String], input: [UInt8], seconds: Int, longest: Int) throws -> [UInt8]? {
        guard arguments.filter({ $0.hasPrefix("/usr/bin/") }).allSatisfy({ access($0, X_OK) == 0 }) else { throw LecteurEtiquettes.Absent() }
        let file = try held(input)
        defer { close(file) }
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else { throw LecteurEtiquettes.Absent() }
        defer { close(ends[0]) }
        let (status, child) = spawn(arguments, reading: file, writing: ends[1])
        close(ends[1])
        guard status == 0 else { throw LecteurEtiquettes.Absent() }
        defer {
            kill(child, SIGKILL)
            while waitpid(child, nil, 0) == -1, errno == EINTR {}
        }
        let said = listen(ends[0], until: .now.advanced(by: .seconds(seconds)), longest: longest)
        return said.isEmpty ? nil : said
    }

    /// The picture behind a descriptor, in memory and under no name.
    private static func held(_ bytes: [UInt8]) throws -> Int32 {
        let name = "/dev/shm/guichet-\(getpid())-\(UInt64.random(in: .min ... .max))"
        let file = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw LecteurEtiquettes.Absent() }
        unlink(name)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            guard count > 0 else {
                close(file)
                throw LecteurEtiquettes.Absent()
            }
            written += count
        }
        lseek(file, 0, Int32(SEEK_SET))
        return file
    }

    private static func listen(_ end: Int32, until deadline: ContinuousClock.Instant, longest: Int) -> [UInt8] {
        var said: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while said.count <= longest {
            let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
            guard left > 0 else { return [] }
            var waiting = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
            let ready = poll(&waiting, 1, Int32(left.rounded(.up)))
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { return [] }
            let count = read(end, &chunk, chunk.count)
            if count == 0 { return said }
            guard count > 0 else { return [] }
            said += chunk[..<count]
        }
        return []
    }

    private static func spawn(_ arguments: [String], reading input: Int32, writing output: Int32) -> (status: Int32, child: pid_t) {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_adddup2(&files, input, 0)
        posix_spawn_file_actions_adddup2(&files, output, 1)
        // It could quote what it read.
        posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var nothing: [UnsafeMutablePointer<CChar>?] = [nil]
        var child: pid_t = 0
        let status = posix_spawn(&child, arguments[0], &files, nil, &words, &nothing)
        return (status, child)
    }
}
