/** A stand-in for Amazon CloudWatch. */
package io.registerexporter.cloudwatch;
