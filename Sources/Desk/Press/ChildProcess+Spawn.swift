import Glibc

extension ChildProcess {
    /// `posix_spawn` with the child's three descriptors and a clean signal state.
    static func spawn(
        _ arguments: [String], _ environment: [String], speakingOn socket: Int32
    ) -> (status: Int32, child: pid_t) {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_adddup2(&files, socket, 0)
        posix_spawn_file_actions_adddup2(&files, socket, 1)
        // What it has to say it says in its answers; a stray traceback could quote a person's data.
        posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)

        var manner = posix_spawnattr_t()
        posix_spawnattr_init(&manner)
        defer { posix_spawnattr_destroy(&manner) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&manner, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&manner, &signals)
        posix_spawnattr_setpgroup(&manner, 0)
        posix_spawnattr_setflags(
            &manner, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var child: pid_t = 0
        let status = posix_spawn(&child, arguments[0], &files, &manner, &words, &settings)
        return (status, child)
    }
}
