#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The two functions of the C library that the fits need.
enum Natural {
    /// ln(1 + x), exact for small x.
    static func log1p(_ x: Double) -> Double {
        #if canImport(Glibc)
        Glibc.log1p(x)
        #elseif canImport(Musl)
        Musl.log1p(x)
        #else
        Darwin.log1p(x)
        #endif
    }

    static func exp(_ x: Double) -> Double {
        #if canImport(Glibc)
        Glibc.exp(x)
        #elseif canImport(Musl)
        Musl.exp(x)
        #else
        Darwin.exp(x)
        #endif
    }
}
