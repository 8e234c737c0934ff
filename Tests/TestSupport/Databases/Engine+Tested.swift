public import Store

extension Engine {
    /// The engines that every test of stored data runs on: `@Test(arguments: Engine.tested)`.
    public static let tested = Engine.allCases
}
