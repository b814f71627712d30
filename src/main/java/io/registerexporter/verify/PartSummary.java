package io.registerexporter.verify;

import io.registerexporter.sink.Manifest;
import java.util.List;

/**
 * What was read in one part.
 *
 * @param part the part as a manifest would have to describe it; without its hash of lines if it is
 *     damaged
 * @param ends first and last statement, none if there is none
 * @param tally what was counted and found in its lines
 */
record PartSummary(Manifest.Part part, List<StatementKey> ends, Tally tally) {}
