/** Functions in Lambda's runtime, in a process of its own. */
package io.registerexporter.lambda;
