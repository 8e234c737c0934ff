import Foundation

/// What the process itself must be before it holds health data.
enum ProcessSettings {
    static func apply() {
        // A browser that went away is an error of one write, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        // A crash must not leave the memory, with what it holds of people, on the disk.
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }
}
