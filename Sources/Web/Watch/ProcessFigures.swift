import Foundation

/// What this process holds of its machine, as Linux tells it; a figure that the system does not give is absent.
struct ProcessFigures: Sendable {
    let residentBytes: Int?
    let cpuSeconds: Double?
    let descriptors: Int?
    let descriptorsAllowed: Int?

    static func now() -> ProcessFigures {
        ProcessFigures(residentBytes: resident(), cpuSeconds: cpu(), descriptors: opened(), descriptorsAllowed: allowed())
    }

    private static func resident() -> Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let words = text.split(separator: " ")
        guard words.count > 1, let pages = Int(words[1]) else { return nil }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }

    private static func cpu() -> Double? {
        var usage = rusage()
        guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return nil }
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    private static func opened() -> Int? {
        // The folder that is being read is one of them.
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count).map { $0 - 1 }
    }

    /// How many descriptors the process may have.
    static func allowed() -> Int? {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return nil }
        return Int(clamping: limit.rlim_cur)
    }

    func write(_ text: inout PrometheusText) {
        if let residentBytes { text.single("process_resident_memory_bytes", .gauge, "Resident memory.", Double(residentBytes)) }
        if let cpuSeconds { text.single("process_cpu_seconds_total", .counter, "Processor time, user and system.", cpuSeconds) }
        if let descriptors { text.single("process_open_fds", .gauge, "Open file descriptors.", Double(descriptors)) }
        if let descriptorsAllowed { text.single("process_max_fds", .gauge, "File descriptors allowed.", Double(descriptorsAllowed)) }
    }
}
