import Core
import Store

extension Act {
    /// From here to the end of the act nobody else changes what stands for a patient: two leaves for the same days, or two
    /// treating doctors, must not pass each other between the check and the commit. What was read of them before is read again.
    func hold(patient: String) throws {
        guard lu.held.insert(patient).inserted else { return }
        try session.lock(key: "patient.\(patient)")
        lu.forgetStanding()
    }
}
