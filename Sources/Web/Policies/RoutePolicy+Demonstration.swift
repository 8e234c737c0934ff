extension RoutePolicy {
    /// The personas' doors: they do not exist on a server that is not a demonstration.
    static let demoOnly = RoutePolicy("demonstration", says: "N’existe que sous guichet demo.") { $0.isDemo ? .admit : .hide }
}
