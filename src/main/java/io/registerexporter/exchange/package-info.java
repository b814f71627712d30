/**
 * How the tasks of a Spark job ask each other about ids: each task has one value (of a slice of the
 * source, or of a bucket of ids), and sends few, large letters of plain columns.
 *
 * <p>This is what joins would do; but rows of two dozen bytes cost a join more than what is in
 * them. No ids pass through the driver, so no register is too large for it.
 */
package io.registerexporter.exchange;
