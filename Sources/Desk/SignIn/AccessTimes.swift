/// How long people stay signed in (design: 15 minutes idle, 4 hours in all).
enum AccessTimes {
    static let idleMinutes = 15
    static let sessionHours = 4
    /// A sign-in begun must come back within this.
    static let signInMinutes = 10
    /// Seen times are written at most this often, so that reading a page is not a write of its own.
    static let touchSeconds = 20
    static let tokenDays = 90
}
