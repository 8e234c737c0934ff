import Foundation
import Testing
@testable import Web

@Suite struct ProcessMeterTests {
    /// Other tests open and close files meanwhile: what this one holds is so many that it shows all the same.
    @Test func descriptorsAreCountedAsTheyComeAndGo() throws {
        let meter = ProcessMeter()
        let before = try #require(meter.figures().descriptors)
        let held = (0..<400).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
        let during = try #require(meter.figures().descriptors)
        for descriptor in held { close(descriptor) }
        let after = try #require(meter.figures().descriptors)
        #expect(before > 3 && during > before + 200 && after < during - 200)
    }

    @Test func memoryAndProcessorAreSaid() throws {
        let meter = ProcessMeter()
        let figures = meter.figures()
        #expect(try #require(figures.residentBytes) > 1_000_000)
        #expect(try #require(figures.cpuSeconds) > 0)
        #expect(figures.descriptorsAllowed == ProcessMeter.allowed())
    }
}
