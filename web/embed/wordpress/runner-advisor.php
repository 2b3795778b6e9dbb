<?php
/**
 * Plugin Name:       Runner Advisor
 * Description:       Questions about calf pain before a race, and a checklist for the reader. Shortcode and block. Answers never leave the reader's device.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Runner Therapy advisor
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       runner-advisor
 *
 * @package RunnerAdvisor
 */

namespace RunnerAdvisor;

defined( 'ABSPATH' ) || exit;

const VERSION = '{{version}}';
const OPTION  = 'runner_advisor';
const PACK    = 'calf'; // The one that a post gets which names none, as in the element itself.
const THEMES  = array( 'auto', 'light', 'dark' );

/** Attributes of the shortcode and the block. */
const ATTRIBUTES = array( 'pack', 'lang', 'theme', 'region', 'race_date' );

require __DIR__ . '/settings.php';

/**
 * Packs this plugin brings: for each its languages, and for each of those its title and the words for readers without script.
 *
 * @return array<string, array<string, array{title: string, fallback: string}>>
 */
function packs() {
	static $packs = null;
	if ( null === $packs ) {
		$packs = require __DIR__ . '/packs.php';
	}
	return $packs;
}

/** The value when it is one of `$known`, else `$otherwise`. */
function one_of( $value, array $known, $otherwise ) {
	return is_string( $value ) && in_array( $value, $known, true ) ? $value : $otherwise;
}

/**
 * A language tag in the form for comparison: "es_MX", "en-US@posix" and "pt_BR.UTF-8" become "es-mx", "en-us" and
 * "pt-br".
 */
function folded_tag( $tag ) {
	return strtolower( str_replace( '_', '-', preg_replace( '/[@.].*/s', '', (string) $tag ) ) );
}

/** The tag of the list that matches the wish best, as in web/src/engine/look-up.ts; or null. */
function look_up( $wish, array $known ) {
	$folded = array_map( __NAMESPACE__ . '\folded_tag', $known );
	$parts  = explode( '-', folded_tag( $wish ) );
	for ( $count = count( $parts ); $count > 0; $count-- ) {
		$at = array_search( implode( '-', array_slice( $parts, 0, $count ) ), $folded, true );
		if ( false !== $at ) {
			return $known[ $at ];
		}
	}
	foreach ( $folded as $at => $tag ) {
		if ( 0 === strpos( $tag, $parts[0] . '-' ) ) {
			return $known[ $at ];
		}
	}
	return null;
}

/** The language for a wish: the pack's nearest one, or its first. */
function nearest_language( $pack, $wish ) {
	$known = array_keys( packs()[ $pack ] );
	$near  = look_up( $wish, $known );
	return null === $near ? $known[0] : $near;
}

/** Removes curly quotes, which some editors insert and WordPress then takes as part of the value. */
function unquoted( $value ) {
	$quotes = '[\s"\'\x{00AB}\x{00BB}\x{2018}-\x{201F}\x{2032}\x{2033}]+';
	$text   = html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	return (string) preg_replace( "/^$quotes|$quotes\$/u", '', $text );
}

/** A note for editors about unknown values. Readers do not see it. */
function note( array $wanted, array $used ) {
	$unknown = array();
	foreach ( $wanted as $name => $value ) {
		if ( '' !== $value && $value !== $used[ $name ] ) {
			$unknown[] = "$name=\"$value\"";
		}
	}
	if ( ! $unknown || ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	/* translators: %s: what was written, such as theme="red". */
	$text = sprintf( __( 'Runner Advisor does not know %s and leaves it out. Only editors see this line.', 'runner-advisor' ), implode( ', ', $unknown ) );
	return '<em>' . esc_html( $text ) . '</em>';
}

/** A date that exists, as YYYY-MM-DD, or an empty string. */
function real_date( $value ) {
	$found = array();
	$is    = is_string( $value ) && preg_match( '/^(\d{4})-(\d{2})-(\d{2})$/', $value, $found );
	return $is && checkdate( (int) $found[2], (int) $found[3], (int) $found[1] ) ? $value : '';
}

/**
 * The element with its fallback text. What is not known is left out or replaced, never printed.
 *
 * @param array<string, mixed> $wanted Keys pack, lang, theme, region, race_date; all may be missing.
 */
function element( array $wanted ) {
	$settings = settings();
	$wanted   = array_map(
		function ( $name ) use ( $wanted ) {
			return isset( $wanted[ $name ] ) ? unquoted( $wanted[ $name ] ) : '';
		},
		array_combine( ATTRIBUTES, ATTRIBUTES )
	);
	$known    = array_keys( packs() );
	$pack     = one_of( $wanted['pack'], $known, one_of( PACK, $known, $known[0] ) );
	$wish     = $wanted['lang'] ? $wanted['lang'] : $settings['lang'];
	$lang     = nearest_language( $pack, $wish ? $wish : get_locale() );
	// No paragraph: inside a paragraph of the post, a second one would end the first and the element with it.
	$fallback = '<span>' . wp_kses(
		packs()[ $pack ][ $lang ]['fallback'],
		array(
			'strong' => array(),
			'br'     => array(),
		)
	) . '</span>';
	if ( is_feed() ) {
		return $fallback;
	}
	wp_enqueue_script( 'runner-advisor' );
	$used = array(
		'pack'      => $pack,
		'lang'      => $lang,
		'theme'     => one_of( $wanted['theme'], THEMES, $settings['theme'] ),
		'region'    => sanitize_key( $wanted['region'] ),
		'race_date' => real_date( $wanted['race_date'] ),
	);
	$html = '';
	foreach ( array_filter( $used ) as $name => $value ) {
		$html .= sprintf( ' %s="%s"', str_replace( '_', '-', $name ), esc_attr( $value ) );
	}
	// "es_MX" is not a mistake when the pack has Spanish.
	$near = look_up( $wanted['lang'], array( $lang ) ) === $lang;
	return "<runner-advisor$html>$fallback</runner-advisor>" . note( $near ? array( 'lang' => '' ) + $wanted : $wanted, $used );
}

/** [runner_advisor pack="calf" lang="en" theme="light" region="us" race_date="2027-04-18"] */
function shortcode( $wanted ) {
	return element( (array) $wanted );
}

/** Renders the block; the post stores no HTML for it. */
function render_block( array $attributes ) {
	$attributes['race_date'] = isset( $attributes['raceDate'] ) ? $attributes['raceDate'] : '';
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), element( $attributes ) );
}

/** Marks the script as a module; WordPress supports this itself only since 6.5. */
function as_module( $tag, $handle ) {
	return 'runner-advisor' === $handle ? str_replace( '<script ', '<script type="module" ', preg_replace( '/ type=(["\'])text\/javascript\1/', '', $tag ) ) : $tag;
}

function start() {
	wp_register_script( 'runner-advisor', plugins_url( 'public/runner-advisor.js', __FILE__ ), array(), VERSION, true );
	add_shortcode( 'runner_advisor', __NAMESPACE__ . '\shortcode' );
	$choices = array();
	foreach ( packs() as $pack => $languages ) {
		$choices[ $pack ] = array_map(
			function ( $words ) {
				return $words['title'];
			},
			$languages
		);
	}
	register_block_type( __DIR__ . '/block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
	wp_add_inline_script( 'runner-advisor-questions-editor-script', 'window.runnerAdvisorPacks = ' . wp_json_encode( $choices ) . ';', 'before' );
}

add_action( 'init', __NAMESPACE__ . '\start' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 2 );
