/**
 * The embedded server behind the source {@code sample:}, for {@code bin/register-exporter} and the
 * tests. None of it is in the job jar.
 */
package io.registerexporter.sample;
