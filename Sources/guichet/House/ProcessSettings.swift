import Foundation

/// What the process itself must be before it holds health data.
enum ProcessSettings {
    static func apply() {
        // A browser that went away is an error of one write, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        // A crash must not leave the memory, with what it holds of people, on the disk.
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        // Room for the connections, if the machine lets this account have it.
        var files = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files) == 0, files.rlim_cur < min(files.rlim_max, 16_384) {
            files.rlim_cur = min(files.rlim_max, 16_384)
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files)
        }
    }

    /// How many files this process may have open.
    static var descriptors: Int {
        var files = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files) == 0 else { return 1_024 }
        return Int(clamping: files.rlim_cur)
    }
}
