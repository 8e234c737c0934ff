/// What this process holds of its machine, as Linux tells it; a figure that the system does not give is absent.
struct ProcessFigures: Sendable, Hashable {
    let residentBytes: Int?
    let cpuSeconds: Double?
    let descriptors: Int?
    let descriptorsAllowed: Int?

    func write(_ text: inout PrometheusText) {
        if let residentBytes { text.single("process_resident_memory_bytes", .gauge, "Resident memory.", Double(residentBytes)) }
        if let cpuSeconds { text.single("process_cpu_seconds_total", .counter, "Processor time, user and system.", cpuSeconds) }
        if let descriptors { text.single("process_open_fds", .gauge, "Open file descriptors.", Double(descriptors)) }
        if let descriptorsAllowed { text.single("process_max_fds", .gauge, "File descriptors allowed.", Double(descriptorsAllowed)) }
    }
}
