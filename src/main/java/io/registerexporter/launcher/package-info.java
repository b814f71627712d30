/**
 * Starts the job on clusters of Amazon EMR, and watches and stops them. A program of its own, in a
 * jar of its own: it knows neither Spark nor Hadoop.
 *
 * <p>{@code config} reads what a cluster is to be, {@code emr} asks EMR, {@code launch} sees to it
 * that an export has one cluster. {@code lambda} and {@code commands} are the two doors to them.
 */
package io.registerexporter.launcher;
