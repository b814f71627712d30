/**
 * The Spark job: reads what identifies documents, has it decided which of them become statements,
 * reads those again and maps them, removes duplicates and brings them in order.
 *
 * <p>A document is decoded where its statements are made, and a statement's text is made once and
 * moved once.
 */
package io.registerexporter.pipeline;
