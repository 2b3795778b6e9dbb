<?php
/**
 * What editor.js needs of WordPress; read by register_block_type().
 *
 * @package RunnerAdvisor
 */

return array(
	'dependencies' => array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '{{version}}',
);
