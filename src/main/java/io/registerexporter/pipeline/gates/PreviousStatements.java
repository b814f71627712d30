package io.registerexporter.pipeline.gates;

import java.util.Map;

/**
 * The statements that the export before has in a version of the standard.
 *
 * @param exportId that export
 * @param statements number by type, and as {@code total}
 */
public record PreviousStatements(String exportId, Map<String, Long> statements) {}
