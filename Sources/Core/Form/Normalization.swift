import Foundation

extension String {
    /// Canonical composition: « é » is one scalar however it was typed.
    public var normalizedNFC: String { isComposed ? self : precomposedStringWithCanonicalMapping }
    /// Canonical decomposition: accents stand apart and can be dropped.
    public var normalizedNFD: String { isASCII ? self : decomposedStringWithCanonicalMapping }

    /// Before U+0300, where marks that combine begin, letters have no other form.
    private var isComposed: Bool { unicodeScalars.allSatisfy { $0.value < 0x300 } }
    private var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
