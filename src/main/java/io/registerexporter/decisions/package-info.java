/**
 * What becomes of every document of the register, decided from ids alone: which relationships are
 * exported, which entities are described, which imports stand behind them.
 *
 * <p>Slices of the source hold columns of what decisions have to know of their documents. Questions
 * about other documents go to buckets of ids ({@link io.registerexporter.exchange}), which answer.
 */
package io.registerexporter.decisions;
