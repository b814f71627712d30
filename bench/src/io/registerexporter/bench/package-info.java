/**
 * What {@code bench/export} holds an export against: the same work by other means. No part of the
 * program; compiled with {@code -P bench} only.
 */
package io.registerexporter.bench;
