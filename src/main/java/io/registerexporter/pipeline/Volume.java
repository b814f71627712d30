package io.registerexporter.pipeline;

import io.registerexporter.sink.ExportLayout;

/**
 * The export in one version of the standard.
 *
 * @param rules the version
 * @param layout where it goes
 */
record Volume(VersionRules rules, ExportLayout layout) {}
