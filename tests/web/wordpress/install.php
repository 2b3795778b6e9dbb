<?php
/** Sets up an empty WordPress: php install.php <root> <address> */
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = parse_url( $argv[2], PHP_URL_HOST ) . ':' . parse_url( $argv[2], PHP_URL_PORT );
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Slow Miles', 'editor', 'editor@example.org', false, '', 'password' );
update_option( 'siteurl', $argv[2] );
update_option( 'home', $argv[2] );
