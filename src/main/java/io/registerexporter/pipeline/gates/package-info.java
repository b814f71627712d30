/**
 * The gates that an export has to pass before anything of it is published: pure functions of what
 * was counted.
 */
package io.registerexporter.pipeline.gates;
