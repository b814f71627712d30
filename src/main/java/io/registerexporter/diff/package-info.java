/**
 * Compares two published exports: which statements came, went and changed.
 *
 * <p>The parts of both are read once; Spark brings the lines that are about the same together by a
 * hash, with a hash of what they say. No more than that is held of a statement, and of no more than
 * the few that Spark's sort has in memory at a time. The lines of examples are read again.
 */
package io.registerexporter.diff;
