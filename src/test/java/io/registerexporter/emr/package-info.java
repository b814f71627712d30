/** A stand-in for Amazon EMR. */
package io.registerexporter.emr;
