package io.registerexporter.generate.population;

/**
 * Who holds the interests of a relationship, and in what.
 *
 * @param byOwner true if the source is an owner, false if it is a company
 * @param source index of the owner or company
 * @param target index of the company
 */
record Holding(boolean byOwner, long source, long target) {}
