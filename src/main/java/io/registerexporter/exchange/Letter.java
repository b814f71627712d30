package io.registerexporter.exchange;

import java.io.Serializable;

/**
 * What one task tells another.
 *
 * @param from number of the task that sent it
 * @param content serializable columns
 */
public record Letter<M>(int from, M content) implements Serializable {}
