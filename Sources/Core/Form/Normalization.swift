import Foundation

extension String {
    /// Canonical composition: « é » is one scalar however it was typed.
    public var normalizedNFC: String { isASCII ? self : precomposedStringWithCanonicalMapping }
    /// Canonical decomposition: accents stand apart and can be dropped.
    public var normalizedNFD: String { isASCII ? self : decomposedStringWithCanonicalMapping }

    private var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
