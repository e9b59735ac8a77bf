/** Room for the CMS; ours take about 1.3 KB with two certificates. */
export const SIGNATURE_BYTES = 8192;
export const BYTE_RANGE_PLACEHOLDER = '/ByteRange [0 /********** /********** /**********]';
